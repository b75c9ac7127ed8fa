import { SETTING_NAMES } from './settings.ts';

/**
 * Runs in the head before the page is first painted, so that nothing flashes or jumps: it sets what
 * the reader chose as data attributes of the page, which `styles/settings.css` reads, how many
 * articles the front page offers to continue, and whether a search was asked for in the address. Storage may hold anything, so it takes short texts of known
 * names alone; a choice that the styles do not know does nothing.
 */
export const earlyScript = `try{const d=document.documentElement.dataset;if(/[?&]q=[^&]/.test(location.search))d.asked='';const s=localStorage,c=s.getItem('newsprint:continue');d.continue=/^[1-3]$/.test(c)?c:0;const v=JSON.parse(s.getItem('newsprint:settings'));for(const k of '${SETTING_NAMES.join(' ')}'.split(' '))if(typeof v[k]=='string'&&v[k].length<9)d[k]=v[k]}catch{}`;

/**
 * Runs in the head of a name's page whose mentions can be left out by year. A browser looks for the part
 * that an address names once all of the page has come, and what other years show until then would jump:
 * they stay away from the start, until the styles can tell.
 */
export const yearScript = `{const[y]=/^#y\\d+$/.exec(location.hash)??[];if(y){const s=new CSSStyleSheet;s.replaceSync('.year:not('+y+'){display:none}'+y+'>.only{display:block}');document.adoptedStyleSheets.push(s);addEventListener('load',()=>s.disabled=true)}}`;

/** Every script that may stand within a page; a policy knows each by its hash. */
export const EARLY_SCRIPTS: readonly string[] = [earlyScript, yearScript];
