import type { DisplayContext } from '../../core/presentation/text/displayContext';
import { barStyle, sceneLane, type TimelineModel } from '../../core/presentation/timeline/model';
import type { TimeWindow } from '../../core/presentation/timeline/window';
import { barLabel, barText } from '../../core/presentation/timeline/labels';
import type { PictureInput } from './layout';
import { timeTicks } from './timeTicks';

/** Returns the picture of a timeline; what its lanes say of themselves is about `settled`. */
export function pictureInput(
  model: TimelineModel,
  settled: TimeWindow,
  display: DisplayContext,
  language: string,
): PictureInput {
  const { data, kind, spans, limits } = model;
  const { t } = display.l10n;
  return {
    lanes: model.lanes.map((_, at) => sceneLane(model, at, settled, display)),
    spans,
    limits,
    now: display.now,
    nowLabel: t('now'),
    style: (span) => barStyle(data, span),
    label: (span) => barLabel(data, kind, span),
    several: String,
    ticks: (window, most) => timeTicks(window, most, display.zone, language),
    words: (span, count) =>
      count === 1
        ? barText(data, span, display)
        : t('{0} sessions, too short to show separately: click to zoom in', count),
    names: {
      picture: t('Timeline of sessions'),
      bars: t('Sessions; the arrow keys go from one to the next'),
      help: t(
        'The arrow keys move, plus and minus zoom, Home goes to now, End to the oldest, 0 shows everything, Enter goes to the sessions, t shows a table.',
      ),
    },
  };
}
