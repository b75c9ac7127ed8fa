/** Says why a delivery cannot be imported, with what to do; the command prints it and writes nothing. */
export class ImportError extends Error {
  override name = 'ImportError';
}
