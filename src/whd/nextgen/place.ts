import type { ApiPlace } from '../connection/place.ts'

/** NextGen notes §2. Hosted servers with several help desks are not known. */
export const nextgenPlace: ApiPlace = { base: () => '/api/v1/ra/', page: '/' }
