import type { NameEntry, Registry } from '../../names/registry/registry.ts';

const GIVEN =
  `Ahmed:أحمد Amina:أمينة Boris Carla Daniel Elif Farid:فريد Grace Hassan:حسن Irina Jonas Karim:كريم
Khalid:خالد Layla:ليلى Marta Mustafa:مصطفى Nadia:نادية Omar:عمر Paula Rashid:راشد Samir:سمير Sofia Tariq:طارق
Ursula Viktor Wanda Yusuf:يوسف Zainab:زينب Zoran`
    .split(/\s+/)
    .map((pair) => pair.split(':'));
const BEGINNINGS =
  `Abr Bal Bor Dar Del Fal Far Gal Gor Had Hal Jan Kal Kar Kov Lan Lom Mal Mar Mor Nas Nov Ost Pel
Per Rad Ros Sab Sal Sar Tar Tol Vel Vor Zan Zel Zir`.split(/\s+/);
const ENDINGS =
  `adi aki amov anek aro asik atti eddin elli enko erman etti ian ides imov inen ini isch oglu oro osa
ovic uri`.split(/\s+/);
const BODIES = ['Bank', 'Institute', 'Shipyard', 'Museum'];

/**
 * Makes a registry of invented names: most are people, of whom many share a surname and some are spelt in
 * Arabic, too; the others are places and organisations. The same count gives the same names.
 */
export function makeRegistry(count: number): Registry {
  const surnames = BEGINNINGS.flatMap((one) => ENDINGS.map((end) => one + end));
  const entries = new Map<string, NameEntry>();
  // Both lists have lengths without a common factor: all are paired with all before a pair comes again.
  for (let at = 0; entries.size < count; at++) {
    const [given = '', native] = GIVEN[at % GIVEN.length] ?? [];
    const surname = surnames[(at * 409) % surnames.length] ?? '';
    const initial = at < GIVEN.length * surnames.length ? '' : ' M.';
    const person = toEntry('people', `${given}${initial} ${surname}`, native);
    const place = toEntry('places', `${surname} ${given}abad`);
    const body = toEntry('organizations', `${surname} ${BODIES[at % BODIES.length]}`);
    for (const entry of at % 4 > 0 ? [person] : [place, body]) entries.set(entry.id, entry);
  }
  return { entries: [...entries.values()].slice(0, count) };
}

function toEntry(kind: NameEntry['kind'], name: string, given?: string): NameEntry {
  const id = name.toLowerCase().replace(/[^a-z]+/g, '-');
  const none = { aliases: [], roles: [], otherNames: [] };
  // All share a surname in Arabic, as the bearers of a common one do.
  const native = given ? [{ lang: 'ar', name: `${given} ${given} الحداد` }] : [];
  return { kind, id, name, native, ...none, summary: `${name} is in the news.` };
}
