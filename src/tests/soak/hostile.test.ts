import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { buildSite, makeTestDir } from '../build-site.ts';
import { getAttacks } from '../hostile/attacks.ts';
import { describeHostileSite } from '../hostile/hostile-site.ts';
import { writeHostileContent } from '../hostile/write-hostile-content.ts';

const root = makeTestDir('hostile');
const dir = join(root, 'site');

describe('a site of every attack', () => {
  beforeAll(async () => {
    writeHostileContent(join(root, 'content'), getAttacks());
    expect(await buildSite(join(root, 'content'), dir)).toBe(0);
  });
  afterAll(() => rmSync(root, { recursive: true }));
  describeHostileSite({ dir, base: '/', env: {} }, getAttacks());
});
