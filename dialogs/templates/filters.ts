import { filters as liquidFilters } from 'liquidjs';
import { describeRepeat } from '../../language/index.ts';
import {
  formatDay,
  formatDuration,
  formatList,
  formatShortDay,
  formatTime,
  formatTimes,
  formatZone,
  isOneDay,
  pluralForm,
} from '../format.ts';
import { Lines, Link } from './escape.ts';
import type { Shape, WhenView } from './shapes.ts';
import type { RenderSetting } from './template.ts';
import { wordsFor } from './words.ts';
