/** One to five, as radio buttons: a tap, or the arrow keys. */
export function Stars(props: {
  legend: string;
  value: number;
  name: (n: number) => string;
  onChange: (stars: number) => void;
  large?: boolean;
}) {
  return (
    <fieldset className="stars" data-large={props.large}>
      <legend>{props.legend}</legend>
      {[1, 2, 3, 4, 5].map((n) => (
        <label key={n} data-on={n <= props.value}>
          <input type="radio" name="stars" className="visually-hidden" checked={props.value === n} onChange={() => props.onChange(n)} />
          <span aria-hidden="true">★</span>
          <span className="visually-hidden">{props.name(n)}</span>
        </label>
      ))}
      <output>{props.value > 0 && props.name(props.value)}</output>
    </fieldset>
  );
}
