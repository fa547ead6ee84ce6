/** Kinds of trouble that a person can mend. Never change once released. */
export type ErrorCode =
  | 'usage'
  | 'input-file'
  | 'input-line'
  | 'output-file'
  | 'not-utf8'
  | 'encoding'
  | 'binary'
  | 'too-large'
  | 'unknown-format'
  | 'unknown-rule'
  | 'rule-file'
  | 'settings-file'
  | 'data-file'
  | 'fetch'
  | 'locked';

/** Something that debabel cannot work with and a person can mend. The message holds the way out and no colour. */
export class DebabelError extends Error {
  override readonly name = 'DebabelError';
  readonly code: ErrorCode;
  /** `rules/calques/x.yml:7:13`, where there is one. */
  readonly place: string | undefined;

  constructor(code: ErrorCode, reason: string, place?: string) {
    super(place === undefined ? reason : `${place}: ${reason}`);
    this.code = code;
    this.place = place;
  }
}
