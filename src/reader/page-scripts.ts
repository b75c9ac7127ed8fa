// The scripts of every page, as one file: several small ones would weigh more.
import './offline/register-worker.ts';
import './settings/reader-settings.ts';
import './shortcuts/key-shortcuts.ts';
