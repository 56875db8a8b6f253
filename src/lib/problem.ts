/** The codes a refusal can carry, with the HTTP status each has at that door. */
export const problemStatus = {
  invalid: 422,
  malformed: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** A refusal as plain data: what is wrong, where (`field`, a dotted path of the input) and what else helps to mend it. */
export type Refusal = { code: ProblemCode; message: string; field?: string; details?: Record<string, unknown> };

/** A refusal on its way out of the call stack. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly field: string | undefined;
  readonly details: Record<string, unknown> | undefined;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'Problem';
    this.code = refusal.code;
    this.field = refusal.field;
    this.details = refusal.details;
  }
}

/** A refusal of the given code, for a `decide` to return. */
export function refuse(
  code: ProblemCode,
  message: string,
  field?: string,
  details?: Record<string, unknown>,
): { refused: Refusal } {
  return {
    refused: {
      code,
      message,
      ...(field === undefined ? {} : { field }),
      ...(details === undefined ? {} : { details }),
    },
  };
}

/** The one answer for everything that is absent, elsewhere or hidden, so that none can be told from another. */
export function notFound(): Problem {
  return new Problem({ code: 'not-found', message: 'There is nothing here by that id that you can see.' });
}
