// Sizes of shapes, in panel units. A test compares them with SHAPES of explorable/scene/terms.py,
// from which matplotlib takes its own.

export const SHAPES = {
  /** the radius of a dot */
  dot: 2.6,
  /** the radius of a handle's dot, with its ring */
  grip: 6.5,
  /** the radius of what surrounds a handle that is pointed at or focused */
  halo: 13,
  /** the radius in which a finger takes hold of a handle */
  target: 22,
  /** the length of an arrow's head */
  arrow_head: 9,
};
