import type { LiveEvent } from '#domain/change';
import { backOff, type Timers } from './timers.ts';

/** How the link with the server stands: `ended` waits for somebody to sign in, all others mend themselves. */
export type LinkState = 'connecting' | 'live' | 'offline' | 'ended';

/** What a way to listen tells: that the server answered, every sign of life after that, every event, and its end with the status where there was one. */
export type Hearing = {
  opened: () => void;
  alive: () => void;
  event: (event: LiveEvent) => void;
  over: (status: number | undefined) => void;
};
/** A way to listen from a sequence on, patiently or for an answer at once; gives back how to stop. */
export type Listen = (from: number, patient: boolean, hearing: Hearing) => () => void;

export type LinkParts = {
  from: number;
  stream: Listen;
  poll: Listen;
  event: (event: LiveEvent) => void;
  state: (state: LinkState) => void;
  timers: Timers;
};

/** A stream from which nothing has come for so long, not even a heartbeat, is dead. */
const silenceMs = 40_000;
/** After so many mute streams in a row something in between holds them back, so the server is asked by polls. */
const muteStreams = 2;
/** A stream is tried again after so many polls. */
const pollsBeforeStream = 12;
/** A connection that lived so long starts the back-off anew. */
const soundMs = 5_000;

/** Keeps one browser joined to the live stream, over breaks, silence and networks that hold streams back. */
export class Link {
  readonly #parts: LinkParts;
  #position: number;
  #state: LinkState | undefined;
  #attempt = 0;
  #mute = 0;
  #polls = 0;
  #heard = false;
  #stop: (() => void) | undefined;
  #timer: (() => void) | undefined;
  #sound: (() => void) | undefined;

  constructor(parts: LinkParts) {
    this.#parts = parts;
    this.#position = parts.from;
  }

  /** Begins to listen. */
  start(): void {
    this.#connect();
  }

  /** The sequence up to which everything was heard. */
  get position(): number {
    return this.#position;
  }

  get state(): LinkState {
    return this.#state ?? 'connecting';
  }

  /** Tries again at once: the network is back, or somebody has signed in. */
  wake(): void {
    if (this.#state === 'live') return;
    this.#attempt = 0;
    this.#connect();
  }

  /** Listens from an earlier sequence on, for somebody who has not heard what lies between. */
  rewind(from: number): void {
    this.#position = Math.min(this.#position, from);
    this.#connect();
  }

  close(): void {
    this.#hangUp();
  }

  #connect(): void {
    this.#hangUp();
    this.#heard = false;
    if (this.#state !== 'live' && this.#state !== 'offline') this.#tell('connecting');
    const polling = this.#mute >= muteStreams && this.#polls < pollsBeforeStream;
    this.#polls = polling ? this.#polls + 1 : 0;
    const listen = polling ? this.#parts.poll : this.#parts.stream;
    this.#listenForSilence(polling);
    this.#sound = this.#parts.timers.after(soundMs, () => {
      if (this.#heard) this.#attempt = 0;
    });
    let current = true;
    const stop = listen(this.#position, this.#state === 'live', {
      opened: () => current && this.#tell('live'),
      alive: () => current && this.#alive(),
      event: (event) => current && this.#event(event),
      over: (status) => current && this.#over(status, polling, false),
    });
    this.#stop = () => {
      current = false;
      stop();
    };
  }

  #alive(): void {
    this.#heard = true;
    this.#listenForSilence(this.#polls > 0);
    this.#tell('live');
  }

  #event(event: LiveEvent): void {
    this.#alive();
    if ('upTo' in event) this.#position = Math.max(this.#position, event.upTo);
    this.#parts.event(event);
  }

  #over(status: number | undefined, polling: boolean, silent: boolean): void {
    const heard = this.#heard;
    const opened = this.#state === 'live';
    this.#hangUp();
    if (status === 401 || status === 403) {
      this.#tell('ended');
      return;
    }
    if (polling && heard) {
      this.#connect();
      return;
    }
    // A connection that is refused says nothing about streams; one that stays mute does.
    if (heard) this.#mute = 0;
    else if (opened || silent) this.#mute += 1;
    this.#tell(opened ? 'connecting' : 'offline');
    this.#timer = this.#parts.timers.after(backOff(this.#attempt, this.#parts.timers.random()), () => this.#connect());
    this.#attempt += 1;
  }

  #listenForSilence(polling: boolean): void {
    this.#timer?.();
    this.#timer = this.#parts.timers.after(silenceMs, () => {
      this.#over(undefined, polling, true);
    });
  }

  #hangUp(): void {
    this.#stop?.();
    this.#timer?.();
    this.#sound?.();
    this.#stop = this.#timer = this.#sound = undefined;
  }

  #tell(state: LinkState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#parts.state(state);
  }
}
