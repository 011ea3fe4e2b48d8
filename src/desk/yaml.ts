/** The package that reads and writes YAML, loaded when it is first needed: views print with it, forms are read with it. */
export const loadYaml = () => import('yaml')
