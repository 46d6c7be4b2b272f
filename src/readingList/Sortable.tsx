import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { ReactNode } from 'react'
import type { Item } from '../shelf/fold.ts'

/** How far a pointer goes before a press on the handle is a drag, in CSS pixels. */
const DISTANCE_PX = 4

type SortableProps = {
  /** The pieces that are shown, in order. */
  items: readonly Item[]
  /** Moves what is shown at an index to another. */
  onMove: (from: number, to: number) => void
  children: ReactNode
}

/** Pieces that are put in order by dragging, with a mouse or by touch; the arrow keys are their handles’ own. */
export function Sortable({ items, onMove, children }: SortableProps) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DISTANCE_PX } }))
  const ids = items.map(({ id }) => id)
  const drop = ({ active, over }: DragEndEvent) => {
    const [from, to] = [ids.indexOf(String(active.id)), ids.indexOf(String(over?.id))]
    if (from >= 0 && to >= 0 && from !== to) onMove(from, to)
  }
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}
