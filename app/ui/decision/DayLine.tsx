import { dayWords } from '../format/days.ts'
import type { PeriodPicture } from './period-picture.ts'

/** Days drawn as a line: marks with their labels, the stretch that counts, pauses hatched over it. What it shows is said in words beside it. */
export function DayLine({ picture, bands = [] }: { picture: PeriodPicture; bands?: Array<{ from: number; to: number }> }) {
  return (
    <div className="rc-periodbox"><div className={`rc-period rc-period--${picture.state}`} aria-hidden="true">
      <div className="rc-period__line">
        {picture.state === 'not-begun' ? null : <div className="rc-period__span" style={{ left: `${picture.from}%`, width: `${Math.max(0, picture.to - picture.from)}%` }} />}
        {bands.map((band, i) => <div key={i} className="rc-period__band" style={{ left: `${band.from}%`, width: `max(6px, ${band.to - band.from}%)` }} />)}
        {picture.marks.map((mark, index) => (
          <div key={mark.day} className={`rc-period__mark rc-period__mark--${mark.tone} rc-period__mark--${edge(mark.place)}${index % 2 === 1 ? ' rc-period__mark--second' : ''}`} style={{ left: `${mark.place}%` }}>
            <span className="rc-period__dot" />
            <span className="rc-period__label"><b>{mark.labels.join(', ')}</b><br />{dayWords(mark.day)}</span>
          </div>
        ))}
      </div>
    </div></div>
  )
}

const edge = (place: number) => (place < 12 ? 'left' : place > 88 ? 'right' : 'middle')
