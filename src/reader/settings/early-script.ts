/**
 * Runs in the head before the page is first painted, so that nothing flashes or jumps: it sets what
 * the reader chose as data attributes of the page, which `styles/settings.css` reads, and how many
 * articles the front page offers to continue. A choice that the styles do not know does nothing.
 */
export const earlyScript =
  "try{const d=document.documentElement.dataset,s=localStorage;d.continue=s.getItem('newsprint:continue')||0;Object.assign(d,JSON.parse(s.getItem('newsprint:settings')))}catch{}";
