/** How long a request waits for its answer where nothing else is said, in milliseconds. */
export const usualPatience = 120_000
