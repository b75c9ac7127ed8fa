/** HTML that pages have alike, by what it depends on; `CachedFragment.astro` fills and reads it. */
export const fragments = new Map<string, string>();
