import { status } from '../department/statuses.ts'
import type { Random } from '../random.ts'
import {
  cancelRemarks,
  escalationRemarks,
  hiddenRemarks,
  requesterRemarks,
  waitingRemarks,
} from '../stories/remarks.ts'
import type { Story } from '../stories/story.ts'
import { someAttachments } from './attachments.ts'
import { isWaiting } from './states.ts'
import type { SeedNote } from './ticket.ts'

/** What decides how the notes of a ticket run. */
export interface Course {
  readonly story: Story
  readonly statusId: number
  readonly reported: number
  /** When the last thing happened. */
  readonly ended: number
  readonly techId: number | null
  readonly requesterId: number | null
  readonly escalated: boolean
  readonly random: Random
  readonly fill: (text: string) => string
}

type Remark = Omit<SeedNote, 'at' | 'attachments'>

/** The notes from report to end, oldest first; nobody works on a ticket without a tech. */
export function conversation(course: Course): readonly SeedNote[] {
  const remarks = course.techId === null ? unattended(course) : attended(course, course.techId)
  const step = (course.ended - course.reported) / Math.max(1, remarks.length)
  return remarks.map((remark, index) =>
    written(remark, Math.round(course.reported + step * (index + 1)), course.random),
  )
}

function written(remark: Remark, at: number, random: Random): SeedNote {
  return { ...remark, at, attachments: random.chance(0.03) ? someAttachments(at, random) : [] }
}

function unattended({ requesterId, random, fill }: Course): readonly Remark[] {
  if (requesterId === null || !random.chance(0.2)) return []
  return [byRequester(requesterId, fill(random.pick(requesterRemarks)))]
}

function attended(course: Course, techId: number): readonly Remark[] {
  const { story, statusId, requesterId, escalated, random, fill } = course
  const finished = statusId === status.closed || statusId === status.resolved
  const steps = finished ? story.steps : story.steps.slice(0, random.below(story.steps.length + 1))
  const worked = steps.map((text) => byTech(techId, fill(text), 5 * (1 + random.below(9))))
  const aside = random.chance(0.12) ? [byTech(techId, random.pick(hiddenRemarks), 0, { hidden: true })] : []
  const asked =
    requesterId !== null && random.chance(0.3)
      ? [byRequester(requesterId, fill(random.pick(requesterRemarks)))]
      : []
  const up = escalated ? [byTech(techId, random.pick(escalationRemarks), 10)] : []
  return [...worked, ...asked, ...up, ...aside, ...ending(course, techId)]
}

function ending({ story, statusId, random, fill }: Course, techId: number): readonly Remark[] {
  if (statusId === status.closed || statusId === status.resolved)
    return [byTech(techId, fill(story.solution), 5 * (1 + random.below(12)), { solution: true })]
  if (statusId === status.cancelled || statusId === status.denied)
    return [byTech(techId, random.pick(cancelRemarks), 0)]
  return isWaiting(statusId) ? [byTech(techId, fill(random.pick(waitingRemarks)), 5)] : []
}

function byTech(
  techId: number,
  text: string,
  minutes: number,
  marks: Partial<Pick<SeedNote, 'hidden' | 'solution'>> = {},
): Remark {
  return { techId, requesterId: null, text, minutes, hidden: false, solution: false, ...marks }
}

function byRequester(requesterId: number, text: string): Remark {
  return { techId: null, requesterId, text, minutes: 0, hidden: false, solution: false }
}
