import type { ToUrl } from '../../base/address.ts';
import { site } from '../../site.ts';
import { makePublisher, type Thing } from '../layout/json-ld.ts';

/** Describes who publishes the site, on the front page in whole. */
export function makePublisherJsonLd(toUrl: ToUrl): Thing {
  const publisher = makePublisher(toUrl, 'NewsMediaOrganization');
  return { ...publisher, url: toUrl('/'), description: site.description };
}

/** Describes the site and its search, which a query leads to by its address. */
export function makeSiteJsonLd(toUrl: ToUrl): Thing {
  const urlTemplate = `${toUrl('/search/')}?q={search_term_string}`;
  return {
    '@type': 'WebSite',
    '@id': `${toUrl('/')}#site`,
    ...{ url: toUrl('/'), name: site.name, description: site.description, inLanguage: site.lang },
    publisher: { '@id': `${toUrl('/')}#publisher` },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate },
      'query-input': 'required name=search_term_string',
    },
  };
}
