import type { MessageKey } from '../language/keys';
import type { Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { actsFor, LOOKS, type Act, type Standing } from './editing';
import type { Form } from './form';
import { COPIES, copiesFor } from './text-copy';

/** A button of a form on the desk; those beside the first look quieter. */
interface Button {
  readonly value: Act | typeof LOOKS.page | (typeof COPIES)[Locale];
  readonly label: string;
  readonly second: boolean;
  /** It answers in a tab of its own: the form stays as it is. */
  readonly aside?: true;
}

/** What buttons are called on what is scheduled: nobody can take off the site what is not on it yet. */
const ON_SCHEDULED: Readonly<Partial<Record<Act, MessageKey>>> = {
  publish: 'desk:act.publishNow',
  unpublish: 'desk:act.unschedule',
};

/** What decides which buttons a form has. */
interface Pressable extends Pick<Standing, 'state' | 'publicBefore'> {
  readonly version: number;
  readonly form: Pick<Form, 'values'>;
}

/** The buttons of the form of an item, with the preview before those that take it away. */
export function presentButtons(
  { state, publicBefore, version, form }: Pressable,
  { t }: Pick<Reader, 't'>,
): Button[] {
  // What does not exist yet cannot be thrown away.
  const acts = actsFor(state).filter((act) => version > 0 || act !== 'bin');
  const keyOf = (act: Act): MessageKey => {
    if (version === 0 && act === 'save') return 'desk:act.create';
    if (act === 'unpublish' && publicBefore) return 'desk:act.comeNotBack';
    return (state === 'scheduled' ? ON_SCHEDULED[act] : undefined) ?? `desk:act.${act}`;
  };
  const before = acts.includes('schedule') ? 3 : 2;
  const button = (value: Act, at: number) => ({ value, label: t(keyOf(value)), second: at > 0 });
  const buttons = acts.map(button);
  return [
    ...buttons.slice(0, before),
    { value: LOOKS.page, label: t('desk:act.preview'), second: true, aside: true },
    ...buttons.slice(before),
    ...copiesFor(form.values).map((locale) => ({
      value: COPIES[locale],
      label: t(`desk:copy.${locale}`),
      second: true,
    })),
  ];
}
