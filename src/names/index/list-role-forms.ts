import { countries } from '../spelling/countries.ts';

/** Offices that are called by more than one name. */
const OFFICES: readonly (readonly string[])[] = [
  ['prime minister', 'premier', 'leader'],
  ['president', 'leader'],
  ['chief', 'director', 'leader'],
];
/** Words at the end, or before “of”, that make a role an office of something. */
const OFFICE =
  /^(?:(?<office>[\p{L} ]+?) of (?:the )?(?<body>.+)|(?<before>.+?) (?<after>(?:prime |foreign |finance |defen[cs]e |interior |oil |trade |agriculture )?minister|president|premier|chief|director|head|boss|governor|secretary|ambassador|king|queen|leader))$/iu;

/**
 * Lists other ways to say a role: `Japanese prime minister` → `Japan prime minister`, `Japan leader` …
 * Order and small words do not count, nor do abbreviations: look-up evens them out.
 */
export function listRoleForms(role: string): string[] {
  const { office, body, before, after } = OFFICE.exec(role)?.groups ?? {};
  const [what, whose] = [office ?? after, body ?? before];
  if (!what || !whose) return [];
  const offices = [
    what,
    ...OFFICES.flatMap((names) => (names[0] === what.toLowerCase() ? names : [])),
  ];
  return listCountryForms(whose).flatMap((name) => offices.map((one) => `${name} ${one}`));
}

/** `Japanese` → `Japanese`, `Japan`; `West German` → `West German`, `West Germany`. */
function listCountryForms(name: string): string[] {
  const [, first = '', last = ''] = /^(.*?)([\p{L}.]+)$/u.exec(name) ?? [];
  const same = countries.find((forms) => forms.some((form) => form === name.toLowerCase()));
  const end = countries.find((forms) => forms.includes(last.toLowerCase()));
  return [name, ...(same ?? end?.map((form) => first + form) ?? [])];
}
