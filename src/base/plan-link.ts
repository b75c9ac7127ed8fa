/** Stands for the key that a page had in the last build, where nothing that it shows can have changed since. */
export const SAME_KEY = 'same';

/** Variables that tell what makes views in which file the plan of the last build is, and which that of this one goes to. */
export const PLAN_FROM = 'PLAN_FROM';
export const PLAN_TO = 'PLAN_TO';
