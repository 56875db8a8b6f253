/** What is filled in on a page and sent as one; what keeps its draft loses nothing. */
const forms = 'main form:not([data-keeps])';
const texts = 'input:not([type=checkbox],[type=radio],[type=submit]),textarea,[contenteditable=true]';

const typedIn = new Set<Element>();
let warned: Element | undefined;

/** Watches what is typed into the forms of a page; the call it returns ends that. */
export function watchTyped(): () => void {
  const typed = ({ target }: Event) => {
    const form = target instanceof Element ? target.closest(forms) : null;
    if (form) typedIn.add(form);
    warned = undefined;
  };
  const sent = ({ target }: Event) => {
    if (target instanceof Element) typedIn.delete(target);
  };
  document.addEventListener('input', typed);
  document.addEventListener('submit', sent);
  return () => {
    document.removeEventListener('input', typed);
    document.removeEventListener('submit', sent);
  };
}

/** Whether text that was typed on the page would be lost with it; asked again for the same form, it may be. */
export function holdsUnsent(): boolean {
  for (const form of typedIn) if (!form.isConnected) typedIn.delete(form);
  const held = [...typedIn].find((form) => [...form.querySelectorAll(texts)].some(hasText));
  if (held === undefined || held === warned) return false;
  warned = held;
  return true;
}

function hasText(field: Element): boolean {
  const text =
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : field.textContent;
  return text.trim() !== '';
}
