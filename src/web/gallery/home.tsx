import { Button } from '../parts/button.tsx';
import { Knots } from '../parts/knots.tsx';
import { Need, NeedsYouLine, NeedsYouList } from '../parts/needs-you.tsx';
import { Quote } from '../parts/quote.tsx';
import { Since } from '../parts/since.tsx';
import { Page } from '../shell/page.tsx';
import './gallery.css';

/** The home of the drawing, made of the parts. */
export function Home() {
  return (
    <Page title="Home" trail={[{ says: 'Home' }]} actions={<Button keys="q">Capture</Button>}>
      <div className="home">
        <h1>
          Friday, three decisions wait <small className="meta">Nothing else is late.</small>
        </h1>
        <div className="home-main stack">
          <NeedsYouList>
            <NeedsYouLine
              says="F-112 Offline field reports: promise 12 Dec, forecast 85% by 16 Jan"
              meta="with Jonas · open 2 days · 2 customers told"
              actions={<Button>Decide</Button>}
            />
            <NeedsYouLine
              says="S-377 was cut; the launch mail still claims it"
              meta="Release 2026.1"
              actions={<Button>Fix claim</Button>}
            />
            <NeedsYouLine says="S-385 without criteria" meta="open 1 day" waitsFor="Jonas" />
          </NeedsYouList>
          <NeedsYouList title="Needs Jonas" none="Nothing waits for Jonas." />
          <table className="table">
            <thead>
              <tr>
                <th>Feature</th>
                <th>Knots</th>
                <th>Promise</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>Offline field reports</td>
                <td>
                  <Knots states={['answered', 'answered', 'draft', 'disputed', 'empty']} yours />
                </td>
                <td>
                  <Need yours>16 Jan</Need>
                </td>
              </tr>
              <tr>
                <td>Tenant sign-off</td>
                <td>
                  <Knots states={['answered', 'draft', 'disputed', 'unneeded', 'empty']} />
                </td>
                <td>–</td>
              </tr>
            </tbody>
          </table>
        </div>
        <div className="stack">
          <Quote
            words="I would pay for it if my boss could see the photos the same day."
            meta="Tobias, Kerner Facility · survey"
          />
          <Since
            title="Since you left"
            away="2 days"
            happenings={[{ id: '1', says: 'F-098 shipped to 10%', meta: 'Jonas' }]}
          />
        </div>
      </div>
    </Page>
  );
}
