import type {
  NewsMediaOrganization,
  SearchAction,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import type { ToUrl } from '../../base/address.ts';
import { site } from '../../site.ts';
import { type Described, makePublisher } from '../layout/json-ld.ts';

/** Describes who publishes the site, on the front page in whole. */
export function makePublisherJsonLd(toUrl: ToUrl): Described<NewsMediaOrganization> {
  const publisher = makePublisher(toUrl);
  return {
    ...publisher,
    '@type': 'NewsMediaOrganization',
    url: toUrl('/'),
    description: site.description,
  };
}

/** Describes the site and its search, which a query leads to by its address. */
export function makeSiteJsonLd(toUrl: ToUrl): WebSite {
  const urlTemplate = `${toUrl('/search/')}?q={search_term_string}`;
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': `${toUrl('/')}#site`,
    url: toUrl('/'),
    name: site.name,
    description: site.description,
    inLanguage: site.lang,
    publisher: { '@id': `${toUrl('/')}#publisher` },
    potentialAction: search,
  };
}
