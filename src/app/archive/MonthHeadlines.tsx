import { dayOf, dayInWords, weekdayInWords } from "#model/dates.ts";
import { directionOf } from "#model/language.ts";
import type { Headline } from "#model/page.ts";
import { paths } from "#model/paths.ts";
import { typeset } from "#model/typeset.ts";
import { Kicker } from "#app/ui/Kicker.tsx";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import styles from "./MonthHeadlines.module.css";

/** The headlines of a month, newest first, under their days. */
export function MonthHeadlines({ headlines }: { headlines: readonly Headline[] }) {
  const { language } = useAppContext().masthead;
  const days = Map.groupBy(headlines.map(typeset), ({ datePublished }) => dayOf(datePublished));
  return (
    <div className={styles.days}>
      {Array.from(days, ([day, ofDay]) => (
        <section key={day} id={day}>
          <h2>
            <PageLink to={paths.period(day)}>
              <span suppressHydrationWarning>
                {`${weekdayInWords(day, language)} ${dayInWords(day, language)}`}
              </span>
            </PageLink>
          </h2>
          <ul>
            {ofDay.map((headline) => (
              <li key={headline.path}>
                <HeadlineLink headline={headline} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function HeadlineLink({ headline: { path, kicker, headline, language } }: { headline: Headline }) {
  const { masthead } = useAppContext();
  const foreign = language !== masthead.language;
  return (
    <h3 lang={foreign ? language : undefined} dir={foreign ? directionOf(language) : undefined}>
      <PageLink to={path}>
        {kicker && <Kicker>{kicker}</Kicker>}
        {headline}
      </PageLink>
    </h3>
  );
}
