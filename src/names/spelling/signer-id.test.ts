import { expect, test } from 'vitest';
import { toSignerId } from './signer-id.ts';

test('all spellings of Latin letters have one id', () => {
  for (const name of ['Şule Çelik', 'SULE CELIK', 'Sule  Çelik.'])
    expect(toSignerId(name)).toBe('sule-celik');
});

test('other scripts have ids of plain letters, each its own', () => {
  const ids = ['سليم عزوز', 'سليم عزام', 'Иван Иванов'].map(toSignerId);
  for (const id of ids) expect(id).toMatch(/^x[a-z0-9]+$/);
  expect(new Set(ids).size).toBe(3);
});
