import { html, type TemplateResult } from 'lit';
import type { DisplayContext } from '../../core/presentation/text/displayContext';
import type { TimelineModel } from '../../core/presentation/timeline/model';
import { concurrency } from '../../core/presentation/timeline/stats';
import type { TimeWindow } from '../../core/presentation/timeline/window';
import './overview';
import './picture';
import type { PictureInput } from './layout';
import './table';
import { legend } from './tools';

/** The contents to show, and the listeners to tell; sessions are numbers. */
interface Content {
  readonly model: TimelineModel;
  readonly display: DisplayContext;
  readonly settled: TimeWindow;
  readonly selected: number | undefined;
  readonly to: {
    readonly open: (session: number) => void;
    readonly pick: (session: number) => void;
    readonly see: (window: TimeWindow) => void;
    readonly zoom: (factor: number, at: number) => void;
    readonly filter: (window: TimeWindow) => void;
    /** Tells that the picture stands still after it was scrolled. */
    readonly rest: () => void;
  };
}

/** Returns the sessions as a table. */
export function tableContent({ model, display, settled, selected, to }: Content): TemplateResult {
  return html`<ssm-table
    .model=${model}
    .display=${display}
    .window=${settled}
    .selected=${selected}
    @open=${({ detail }: CustomEvent<number>) => to.open(detail)}
    @pick=${({ detail }: CustomEvent<number>) => to.pick(detail)}
  ></ssm-table>`;
}

/** Returns the sessions as a picture, with the whole of time below it. */
export function pictureContent(
  { model, display, selected, to }: Content,
  input: PictureInput | undefined,
): TemplateResult {
  return html`<ssm-picture
      .input=${input}
      .selected=${selected}
      @window=${({ detail }: CustomEvent<TimeWindow>) => to.see(detail)}
      @pick=${({ detail }: CustomEvent<number>) => to.pick(detail)}
      @open=${({ detail }: CustomEvent<number>) => to.open(detail)}
      @rest=${to.rest}
      @span=${({ detail }: CustomEvent<TimeWindow>) => to.filter(detail)}
    ></ssm-picture>
    <ssm-overview
      .curve=${(parts: number) => concurrency(model.spans, model.all, model.limits, parts)}
      .limits=${model.limits}
      .peak=${(most: number) => display.l10n.t('peak {0}', most)}
      .name=${display.l10n.t('How many sessions were open at once, over the whole time')}
      @window=${({ detail }: CustomEvent<TimeWindow>) => to.see(detail)}
      @zoom=${({ detail }: CustomEvent<{ readonly factor: number; readonly at: number }>) => to.zoom(detail.factor, detail.at)}
    ></ssm-overview>
    ${legend(display.l10n)}`;
}
