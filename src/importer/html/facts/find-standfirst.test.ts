import { describe, expect, test } from 'vitest';
import { META, makePage, read, STORY } from '../../fixtures/make-page.ts';

const DEK = 'A port keeps silent while its pilots wait.';
const DESCRIBED = `${META}<meta name="description" content="Lamps and piers, and what the port says of them.">`;
const readDek = (above: string, title?: string) =>
  read(makePage({ head: DESCRIBED, above, ...(title && { title }) })).facts.dek;

describe('the sentence right below the headline, set in another way than the text, is the dek', () => {
  test.each([
    ['a box', `<div class="x1"><span>${DEK}</span></div>`],
    ['a paragraph', `<p class="x1">${DEK}</p>`],
    ['a heading', '<h2>Pilots wait for a word from the port</h2>'],
    ['what goes on', `<p class="x1">Pilots wait for a word from the port …</p>`],
    [
      'a sentence below a date and a byline',
      `<div><time>6 April 2023, 09:30</time></div><div>By Mara Quill</div><p class="x1">${DEK}</p>`,
    ],
    ['a sentence below the headline once more', `<h2>The Lamp is lit</h2><p class="x1">${DEK}</p>`],
  ])('%s', (_what, above) => {
    const { facts, copy } = read(makePage({ head: DESCRIBED, above }));
    expect(above).toContain(facts.dek);
    expect(copy).toBe(STORY.join('\n\n'));
  });

  test('where the page stands in a list as a whole', () => {
    const page = makePage({ head: DESCRIBED, above: `<p class="x1">${DEK}</p>` })
      .replace('<main><article>', '<ul><li><div>')
      .replace('</article></main>', '</div></li></ul>');
    expect(read(page).facts.dek).toBe(DEK);
    expect(read(page).copy).toBe(STORY.join('\n\n'));
  });
});

describe('what stands there and is no dek', () => {
  test.each([
    ['a paragraph of the text', ''],
    [
      'a heading of the text',
      '<h2>What the port said of its lamp</h2><h2>What the pilots said of it</h2>',
    ],
    ['a day and an hour', '<div>In the news of the port 6 April 2023, 09:30</div>'],
    ['a label', '<div>In partnership with the Pier Company</div>'],
    ['a link', '<div><a href="/2">Ferries sail again, and islanders line the quay.</a></div>'],
    ['a paragraph beside a picture', `<div><img src="a.jpg"><p>${DEK}</p></div>`],
    ['a caption', '<figure><img><figcaption>Men mend the lamp in the rain.</figcaption></figure>'],
  ])('%s', (_what, above) => {
    expect(readDek(above)).toBe('Lamps and piers, and what the port says of them.');
  });
});

test('a subheading below two paragraphs is no dek, whatever its class', () => {
  const { facts, copy } = read(
    makePage({
      head: META,
      story: [
        ...STORY.slice(0, 2).map((text) => `<p>${text}</p>`),
        '<h2 class="subheading">What the pilots did then</h2>',
        ...STORY.slice(2).map((text) => `<p>${text}</p>`),
      ],
    }),
  );
  expect(facts.dek).toBeUndefined();
  expect(copy).toContain('## What the pilots did then');
});

describe('a sentence that shares no words with a story of some length', () => {
  const story = [
    'Le phare au bout de la longue jetée a été rallumé vendredi, deux ans après qu’une tempête l’eut éteint, et les pilotes qui se guidaient à la chapelle de la colline sont venus le voir.',
    'Le port n’avait rien dit jusqu’à la veille au soir, quand son bureau a envoyé une lettre aux pilotes, leur demandant d’attendre au large que la première lueur ait été vue de la tour.',
    'Son gardien, qui sonnait la cloche pour eux par temps de brume, dit que des bateaux ont été perdus pendant les deux hivers, et que personne ne lui avait demandé ce qu’il faudrait pour réparer la lampe.',
    'Une deuxième lampe suivra au printemps, et les bateaux qui attendent au large pourront alors entrer la nuit, comme ils le faisaient avant la guerre, quand le port était le plus grand de la côte.',
    'Ceux qui lisent le journal de bord savent qu’il contient trente pages sur cette seule tempête, et qu’aucune ne dit ce que sont devenus les fonds que le conseil avait votés.',
  ].map((text) => `<p>${text}</p>`);
  const readFrench = (...lines: string[]) => {
    const above = lines.map((line, at) => `<p class="x${at}">${line}</p>`).join('');
    return read(makePage({ head: META, above, lang: 'fr', story })).facts.dek;
  };
  const dek = 'Deux ans après la tempête, les pilotes ont retrouvé leur lampe.';

  test.each([
    'Ce site utilise des cookies pour améliorer votre expérience de navigation.',
    'Article réservé à nos abonnés. Connectez-vous pour lire la suite.',
    'Publié le 3 mars 2024 à 10h15, mis à jour le 4 mars 2024 à 9h',
  ])('is no dek, and the next one may be: %s', (notice) => {
    expect(readFrench(notice)).toBeUndefined();
    expect(readFrench(notice, dek)).toBe(dek);
  });

  test('is told by its words, not by what a notice would say', () => {
    const line = 'Les cookies du bureau et les pilotes : une lettre du conseil.';
    expect(readFrench(line)).toBe(line);
  });
});
