const shape =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9][a-z0-9-]*[a-z0-9]$/i;

/** True for one plain mail address: no name, no quotes, no brackets, nothing beside it. */
export function isMailAddress(text: string): boolean {
  return text.length <= 200 && text.indexOf('@') <= 64 && shape.test(text);
}

/** The form in which two spellings of an address are one. */
export const sameAddress = (email: string): string => email.trim().toLowerCase();
