/** A tag; quotes may hold anything. */
export const HTML_TAG = /<(?<end>\/?)(?<name>[a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
