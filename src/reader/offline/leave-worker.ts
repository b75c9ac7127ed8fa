import { runKillSwitch } from './worker.ts';
import { getWorkerScope } from './worker-scope.ts';

// Stands in place of the worker when a site is built with OFFLINE=off.
runKillSwitch(getWorkerScope());
