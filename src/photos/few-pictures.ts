/** How many share pictures are few: threads draw them before a process of their own would have started. */
export const FEW_PICTURES = 12;
