import type { TimeWindow } from '../../core/presentation/timeline/window';
import type { TimelineOverview } from './overview';
import type { TimelinePicture } from './picture';
import type { TimelineTable } from './table';

/** The parts that the page is made of; each is null while it is not shown. */
export class TimelineParts {
  constructor(private readonly root: () => ParentNode) {}

  get picture(): TimelinePicture | null {
    return this.root().querySelector('ssm-picture');
  }

  get table(): TimelineTable | null {
    return this.root().querySelector('ssm-table');
  }

  /** Lets the picture show another window, without rendering anything else. */
  see(window: TimeWindow): void {
    for (const part of [this.picture, this.root().querySelector<TimelineOverview>('ssm-overview')]) {
      if (part) {
        part.window = window;
      }
    }
  }

  /** Puts the keys on the picture or the table. */
  async focus(): Promise<void> {
    const content = this.table ?? this.picture;
    await content?.updateComplete;
    content?.focus();
  }
}
