/** Something outside the code keeps Recourse from starting; the message is one sentence with a way out. */
export class Unready extends Error {
  override name = 'Unready'
}
