/** HTML that pages have alike, by what it depends on; `Once.astro` renders and takes it. */
export const frames = new Map<string, string>();
