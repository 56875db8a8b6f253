/** What is filled in and sent as one. */
const whole = 'form,[role=dialog],[role=alertdialog]';

/**
 * Watches the sending of every form: one that holds text which is not understood is not sent, and one that is refused
 * gives the focus to the first field that is wrong. The call it returns ends that.
 */
export function watchForms(): () => void {
  let rest = () => {};
  const follow = (scope: Element) => {
    rest();
    rest = leadToFault(scope);
  };
  const send = (event: Event, scope: Element | null) => {
    const unread = scope?.querySelector<HTMLElement>('[data-unread]');
    if (!scope || event.target === unread) return;
    if (!unread) return follow(scope);
    event.preventDefault();
    event.stopImmediatePropagation();
    unread.focus();
  };
  const onClick = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button || button.ariaDisabled === 'true') return;
    if (button.type === 'submit' || button.matches('.dialog-actions .button-ink')) send(event, button.closest(whole));
  };
  const onSubmit = (event: SubmitEvent) => send(event, event.target instanceof Element ? event.target : null);
  const onKey = (event: KeyboardEvent) => {
    rest();
    const sends = event.key === 'Enter' && (event.metaKey || event.ctrlKey);
    if (sends && event.target instanceof Element) send(event, event.target.closest(whole));
  };
  const onPress = () => rest();
  const capture = { capture: true };
  window.addEventListener('click', onClick, capture);
  window.addEventListener('submit', onSubmit, capture);
  window.addEventListener('keydown', onKey, capture);
  window.addEventListener('pointerdown', onPress, capture);
  return () => {
    rest();
    window.removeEventListener('click', onClick, capture);
    window.removeEventListener('submit', onSubmit, capture);
    window.removeEventListener('keydown', onKey, capture);
    window.removeEventListener('pointerdown', onPress, capture);
  };
}

/** Gives the focus to the first field that comes to be wrong, until the person does something else or is elsewhere by any means. */
function leadToFault(scope: Element): () => void {
  let fault: HTMLElement | null = null;
  const lead = () => {
    fault = scope.querySelector<HTMLElement>('[aria-invalid=true]');
    fault?.focus();
  };
  const observer = new MutationObserver(lead);
  const rest = () => {
    observer.disconnect();
    clearTimeout(timer);
    scope.removeEventListener('focusin', onFocus);
  };
  const onFocus = ({ target }: Event) => {
    if (target !== fault) rest();
  };
  observer.observe(scope, { subtree: true, childList: true, attributeFilter: ['aria-invalid'] });
  scope.addEventListener('focusin', onFocus);
  // A fault that stood there before changes nothing; while the sending is under way it is not known yet.
  const timer = setTimeout(() => scope.querySelector('[aria-busy=true]') ?? lead());
  return rest;
}
