import { isoUtc } from '../base/time';
import type { SessionPage } from '../ports';
import { maxFilters } from '../request/filters';
import { memory } from '../request/memory';
import type { DescribeSessionsRequest, SessionFilter } from '../request/request';
import type { Session } from '../sessions/session';

/** The largest page the service gives (API model: 1 to 200): fewer calls, the same rows. */
const pageSize = 200;

/** Seconds that the service keeps a session in History after its end. */
const retention = memory / 1000;

/** Pages that must be left of all for reading in windows to begin: below, it brings more calls than time. */
const fewestPages = 12;

/** Pages that must be left of a window, besides the one that is coming, for it to be parted. */
const fewestToPart = 2;

/**
 * Seconds by which a window is asked to overlap the next newer one. Services that round dates to seconds leave nothing
 * out that way; what comes twice is shown once.
 */
const overlap = 1;

/** A part of History: the sessions that began in it, newest first. Times are whole epoch seconds. */
export interface Window {
  /** Sessions that began then or later belong to newer windows; undefined: none do, this is the plain chain. */
  readonly before: number | undefined;
  /** Sessions that began earlier belong to older windows. */
  after: number;
  asking: boolean;
  done: boolean;
  pages: number;
  token: string | undefined;
  /** Start of the last session that came. */
  oldest: number | undefined;
  /** Sessions per second on the last page that had some. */
  density: number;
  readonly tokens: Set<string>;
  /** Ids of the first page, and those that came though they belong to an older window: they must be the same sessions. */
  first: ReadonlySet<string>;
  beyond: readonly string[];
}

/** The reason why windows cannot be trusted: what the service answered is not what the API reference promises. */
export type Distrust = 'short' | 'outside' | 'disordered' | 'incomplete' | 'refused';

/**
 * The plan of which pages of a listing are asked for next. It begins as the plain chain, newest first, and hands the older
 * half of what is left to a window of its own whenever one more call is allowed: the chain then stops where that window
 * begins. Nothing of what was read is asked for again when windows turn out to be of no use: the chain just goes on.
 */
export class WindowPlan {
  #windows: Window[];
  #parallel: boolean;
  #verified = false;
  #ordered = true;
  #newest: number | undefined;
  #from: number;

  /**
   * Makes the plan of a request.
   *
   * @param parallel whether windows may be used at all
   * @param from only sessions that began then or later are wanted (epoch seconds): the chain stops when it has passed
   *   it
   */
  constructor(
    private readonly request: DescribeSessionsRequest,
    { parallel, from = Number.NEGATIVE_INFINITY }: { readonly parallel: boolean; readonly from?: number | undefined },
  ) {
    this.#parallel = parallel && request.State === 'History' && mayFilterByDate(request);
    this.#from = from;
    this.#windows = [windowOf(undefined, from)];
  }

  /** Tells whether everything that is wanted has come. */
  get complete(): boolean {
    return this.#windows.every(({ done }) => done);
  }

  /** Tells whether every page began no later than the one before it ended: only then a reading may stop early. */
  get ordered(): boolean {
    return this.#ordered;
  }

  /**
   * Returns the time from which sessions are read (epoch seconds): sessions that began earlier were not asked for.
   * -Infinity if all were.
   */
  get from(): number {
    return this.#from;
  }

  /** Tells whether windows may be, or are, in use. */
  get parallel(): boolean {
    return this.#parallel;
  }

  /** Returns the window to ask a page of, marked as being asked; undefined if nothing more can be asked now. */
  next(): Window | undefined {
    const window = this.#windows.find(({ asking, done }) => !asking && !done) ?? this.#part();
    if (window) {
      window.asking = true;
    }
    return window;
  }

  /** Returns the request for a window's next page. */
  requestOf({ before, token }: Window): DescribeSessionsRequest {
    const bounded =
      before === undefined ? this.request : { ...this.request, Filters: filtersBefore(this.request, before + overlap) };
    return { ...bounded, MaxResults: pageSize, ...(token === undefined ? {} : { NextToken: token }) };
  }

  /** Takes note of a page; says what is wrong with it if the windows cannot be trusted any more. */
  answered(window: Window, { sessions, nextToken }: SessionPage): Distrust | undefined {
    window.asking = false;
    const wrong = this.#look(window, sessions, nextToken);
    if (window.pages === 0) {
      window.first = new Set(sessions.map(({ SessionId }) => SessionId));
    }
    window.pages += 1;
    window.token = nextToken;
    if (nextToken === undefined || (window.oldest ?? Number.POSITIVE_INFINITY) < window.after) {
      window.done = true;
      window.beyond = sessions
        .filter(({ StartDate = window.after }) => Math.floor(StartDate) < window.after)
        .map(({ SessionId }) => SessionId);
    }
    this.#verified ||= window.before !== undefined && wrong === undefined;
    return this.#parallel ? (wrong ?? (this.#overlapsAgree() ? undefined : 'incomplete')) : undefined;
  }

  /**
   * Notes that the service did not take the call: a window that has not begun goes back to its newer neighbour, if that
   * still reads.
   */
  refused(window: Window): void {
    window.asking = false;
    const at = this.#windows.indexOf(window);
    const newer = this.#windows[at - 1];
    if (window.pages === 0 && newer && !newer.done) {
      newer.after = window.after;
      this.#windows.splice(at, 1);
    }
  }

  /** Goes on as the plain chain, from where it is; answers the windows that are given up. */
  giveUpWindows(): readonly Window[] {
    const [chain, ...others] = this.#windows;
    this.#parallel = false;
    if (chain) {
      this.#windows = [chain];
      chain.after = this.#from;
      chain.done = chain.pages > 0 && (chain.token === undefined || (chain.oldest ?? this.#from) < this.#from);
    }
    return others;
  }

  /** Reads to the last page: if nothing tells that what comes later began earlier, nothing may be left out. */
  readAll(): void {
    this.#from = Number.NEGATIVE_INFINITY;
  }

  #look(window: Window, sessions: readonly Session[], nextToken: string | undefined): Distrust | undefined {
    let wrong: Distrust | undefined = nextToken !== undefined && sessions.length < pageSize ? 'short' : undefined;
    const newest = sessions[0]?.StartDate;
    let last = window.oldest ?? Number.POSITIVE_INFINITY;
    for (const { StartDate } of sessions) {
      // Within one second the order may be any: not every service sorts by fractions.
      if (StartDate === undefined || Math.floor(StartDate) > Math.floor(last)) {
        this.#ordered = false;
        wrong = 'disordered';
      } else if (window.before !== undefined && StartDate >= window.before + 2 * overlap) {
        wrong = 'outside';
      }
      last = StartDate ?? last;
    }
    if (sessions.length > 0) {
      window.oldest = Math.floor(last);
      this.#newest ??= newest;
      window.density = sessions.length / Math.max(1, (newest ?? last) - last);
    }
    return wrong;
  }

  /** Tells whether sessions past a window's end are those that the next window begins with; some may have come in between. */
  #overlapsAgree(): boolean {
    return this.#windows.every(({ done, beyond }, at) => {
      const older = this.#windows[at + 1];
      return !done || beyond.length === 0 || !older || older.pages === 0 || beyond.some((id) => older.first.has(id));
    });
  }

  #part(): Window | undefined {
    // The first window shows whether windows can be trusted; until it has, there is no other.
    if (!this.#parallel || (this.#windows.length > 1 && !this.#verified)) {
      return undefined;
    }
    const left = this.#windows.map((window) => this.#left(window));
    const most = Math.max(...left);
    const needed = this.#windows.length === 1 && !this.#verified ? fewestPages : fewestToPart;
    const at = left.indexOf(most);
    const window = this.#windows[at];
    if (!window || most < needed * pageSize) {
      return undefined;
    }
    const coming = window.asking ? pageSize / window.density : 0;
    const top = (window.oldest ?? 0) - coming;
    const border = Math.floor((top + this.#floor(window)) / 2);
    if (border <= window.after || border + overlap > top) {
      return undefined;
    }
    const older = windowOf(border, window.after);
    window.after = border;
    this.#windows.splice(at + 1, 0, older);
    return older;
  }

  /** Returns about how many sessions of a window are neither here nor coming. */
  #left(window: Window): number {
    return window.done || window.oldest === undefined
      ? 0
      : (window.oldest - this.#floor(window)) * window.density - (window.asking ? pageSize : 0);
  }

  #floor({ after }: Window): number {
    return Math.max(after, (this.#newest ?? 0) - retention, invokedAfter(this.request) ?? Number.NEGATIVE_INFINITY);
  }
}

function windowOf(before: number | undefined, after: number): Window {
  return {
    before,
    after,
    asking: false,
    done: false,
    pages: 0,
    token: undefined,
    oldest: undefined,
    density: 0,
    tokens: new Set(),
    first: new Set(),
    beyond: [],
  };
}

/** Tells whether there is room for the one date filter that a window needs. */
function mayFilterByDate({ Filters = [] }: DescribeSessionsRequest): boolean {
  const own = Filters.filter(({ key }) => key === 'InvokedBefore').length;
  return own === 1 || (own === 0 && Filters.length < maxFilters);
}

/** Returns the filters with a window's border, which lies within the user's own. */
function filtersBefore({ Filters = [] }: DescribeSessionsRequest, seconds: number): readonly SessionFilter[] {
  const border = { key: 'InvokedBefore', value: isoUtc(seconds * 1000) };
  const at = Filters.findIndex(({ key }) => key === border.key);
  return at < 0 ? [...Filters, border] : Filters.with(at, border);
}

function invokedAfter({ Filters = [] }: DescribeSessionsRequest): number | undefined {
  const at = Date.parse(Filters.find(({ key }) => key === 'InvokedAfter')?.value ?? '');
  return Number.isNaN(at) ? undefined : at / 1000;
}
