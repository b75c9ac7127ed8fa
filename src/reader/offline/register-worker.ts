import { toPath } from '../../base/address.ts';
import { load, PAGES_BEHIND } from '../storage/reader-storage.ts';

/** Milliseconds before anything is done, so that the reader’s first action is not slowed. */
const PAUSE = 1000;

/** The part of Trusted Types (w3.org/TR/trusted-types) that is used here. */
type PolicyFactory = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string };
};

/**
 * Registers the service worker once the page is there and has nothing else to do, and goes on with the pages
 * of saved articles, if the reader left another page before they were stored.
 */
class OfflineWorker extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return;
    if (document.readyState === 'complete') this.#wait();
    else addEventListener('load', this.#wait, { once: true });
  }

  #wait = (): void => void setTimeout(start, PAUSE);
}

function start(): void {
  register();
  if (!load(PAGES_BEHIND, Boolean)) return;
  void import('./store-pages.ts').then(({ syncSavedPages }) => syncSavedPages());
}

function register(): void {
  const address = toPath('/sw.js');
  const factory = 'trustedTypes' in window ? (window.trustedTypes as PolicyFactory) : undefined;
  // The one script that the policy lets through, whatever it is asked for.
  const policy = factory?.createPolicy('offline', { createScriptURL: () => address });
  const url = policy ? policy.createScriptURL(address) : address;
  void navigator.serviceWorker.register(url, { updateViaCache: 'none' }).catch(() => undefined);
}

customElements.define('offline-worker', OfflineWorker);
