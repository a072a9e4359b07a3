import { sayAloud } from './live-region';

/** A field that is in what a form sends only when it sends itself; the server never gets it. */
const BY_ITSELF = 'by-itself';

/** Seconds after which a connection is tried that no browser has said is back. */
const AFTER = [5, 20, 60, 180];

/** Presses the form's button: what it holds is what it held, its idempotency key too. */
function send(form: HTMLFormElement): void {
  const mark = document.createElement('input');
  Object.assign(mark, { type: 'hidden', name: BY_ITSELF });
  form.append(mark);
  form.requestSubmit();
  mark.remove();
}

/** Whether a form sent itself; takes the mark away. */
export function wasByItself(data: FormData): boolean {
  const marked = data.has(BY_ITSELF);
  data.delete(BY_ITSELF);
  return marked;
}

/**
 * Sends a form again when the browser says that it is online, and a few times besides, for a connection
 * can be lost where no browser notices. Whoever changes something meanwhile has to press the button
 * themselves: they may not have finished.
 *
 * @returns what ends it
 */
export function sendAgain(form: HTMLFormElement): () => void {
  let timers: number[] = [];
  const wait = () => {
    timers.forEach((timer) => window.clearTimeout(timer));
    timers = AFTER.map((seconds) =>
      window.setTimeout(() => navigator.onLine && send(form), seconds * 1000),
    );
  };
  const online = () => {
    wait();
    sayAloud('You are back online. What was kept is being sent again.');
    send(form);
  };
  const end = () => {
    timers.forEach((timer) => window.clearTimeout(timer));
    window.removeEventListener('online', online);
    form.removeEventListener('input', end);
  };
  window.addEventListener('online', online);
  form.addEventListener('input', end);
  wait();
  return end;
}
