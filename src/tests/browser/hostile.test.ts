import { describe } from 'vitest';
import { getSomeAttacks } from '../hostile/attacks.ts';
import { describeHostileSite } from '../hostile/hostile-site.ts';
import { hostileSite } from '../test-sites.ts';

describe('a site of hostile articles', () => describeHostileSite(hostileSite, getSomeAttacks()));
