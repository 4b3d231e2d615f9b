import * as maplibregl from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { GridMapProps, GridOutlines } from './grid-map-types';
import './map.css';

maplibregl.setWorkerUrl(workerUrl);

type Corner = [number, number];

export interface OutlineMapProps {
  /** Corners of the outline being drawn, not closed. */
  corners: Corner[];
  onChange: (corners: Corner[]) => void;
  /** A click on the map adds a corner. */
  adding: boolean;
  /** Grids around it, drawn faintly with their names. */
  others: GridOutlines;
  /** Ids of those that it overlaps: shown in red. */
  conflicts: string[];
  pins: { id: string; longitude: number; latitude: number; label: string }[];
  tiles?: GridMapProps['tiles'];
  label: string;
  unavailable: string;
  words: { corner: (n: number) => string; insert: (n: number) => string };
}

/** About five metres; with Shift ten times as far. */
const step = 0.00005;
const arrows: Readonly<Record<string, Corner>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const empty: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** An outline with a handle at each corner: dragged, moved with the arrow keys, removed with Delete; a small one between adds another. */
export default function OutlineMap(props: OutlineMapProps) {
  const { corners, others, conflicts, pins, tiles, label, unavailable } = props;
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<maplibregl.Map | null>(null);
  const [failed, setFailed] = useState(false);
  const again = useRef<number | null>(null);
  const change = useEffectEvent((next: Corner[]) =>
    props.onChange(next.map(([x, y]) => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6])),
  );
  const words = useEffectEvent(() => props.words);
  const addAt = useEffectEvent((at: maplibregl.LngLat) => props.adding && change([...corners, [at.lng, at.lat]]));
  const start = useEffectEvent(() => {
    const bounds = new maplibregl.LngLatBounds();
    for (const corner of corners) bounds.extend(corner);
    if (corners.length === 0) for (const pin of pins) bounds.extend([pin.longitude, pin.latitude]);
    if (bounds.isEmpty())
      for (const feature of others.features) for (const p of feature.geometry.coordinates[0] ?? []) bounds.extend(p as Corner);
    return bounds;
  });

  useEffect(() => {
    if (!box.current) return;
    let made: maplibregl.Map;
    try {
      const style: maplibregl.StyleSpecification = {
        version: 8,
        sources: tiles ? { base: { type: 'raster', tiles: [tiles.template], tileSize: 256, attribution: tiles.attribution ?? '' } } : {},
        layers: tiles ? [{ id: 'base', type: 'raster', source: 'base' }] : [],
      };
      made = new maplibregl.Map({ container: box.current, style, attributionControl: tiles?.attribution ? {} : false });
    } catch {
      setFailed(true); // no WebGL: the list of coordinates does the same
      return;
    }
    made.addControl(new maplibregl.NavigationControl({ showCompass: false }));
    const bounds = start();
    if (!bounds.isEmpty()) made.fitBounds(bounds, { padding: 70, maxZoom: 17, duration: 0 });
    made.on('click', (event) => addAt(event.lngLat));
    made.on('load', () => {
      made.addSource('others', { type: 'geojson', data: empty });
      made.addSource('outline', { type: 'geojson', data: empty });
      const bad: maplibregl.ExpressionSpecification = ['case', ['get', 'bad'], '#b32828', '#6f8790'];
      made.addLayer({
        id: 'others-fill',
        type: 'fill',
        source: 'others',
        paint: { 'fill-color': bad, 'fill-opacity': ['case', ['get', 'bad'], 0.3, 0.08] },
      });
      made.addLayer({ id: 'others-line', type: 'line', source: 'others', paint: { 'line-color': bad, 'line-width': 1.4 } });
      made.addLayer({ id: 'outline-fill', type: 'fill', source: 'outline', paint: { 'fill-color': '#0d6f86', 'fill-opacity': 0.28 } });
      made.addLayer({ id: 'outline-line', type: 'line', source: 'outline', paint: { 'line-color': '#0d6f86', 'line-width': 2.4 } });
      setMap(made);
    });
    return () => {
      setMap(null);
      made.remove();
    };
  }, [tiles]);

  useEffect(() => {
    const source = map?.getSource<maplibregl.GeoJSONSource>('others');
    source?.setData({
      ...others,
      features: others.features.map((f) => ({ ...f, properties: { ...f.properties, bad: conflicts.includes(f.properties.id) } })),
    });
    if (!map) return;
    const markers = others.features.map((feature) => {
      const own = new maplibregl.LngLatBounds();
      for (const p of feature.geometry.coordinates[0] ?? []) own.extend(p as Corner);
      const element = Object.assign(document.createElement('span'), {
        className: 'grid-label quiet',
        textContent: feature.properties.name,
      });
      return new maplibregl.Marker({ element }).setLngLat(own.getCenter()).addTo(map);
    });
    for (const pin of pins) {
      const element = Object.assign(document.createElement('span'), { className: 'map-pin small', title: pin.label });
      markers.push(new maplibregl.Marker({ element }).setLngLat([pin.longitude, pin.latitude]).addTo(map));
    }
    return () => {
      for (const marker of markers) marker.remove();
    };
  }, [map, others, conflicts, pins]);

  useEffect(() => {
    if (!map) return;
    const show = (ring: Corner[]) => map.getSource<maplibregl.GeoJSONSource>('outline')?.setData(shapeOf(ring));
    show(corners);
    const markers = corners.flatMap((corner, i) => {
      const next = corners[(i + 1) % corners.length] as Corner;
      const handle = button('map-handle', words().corner(i + 1));
      const marker = new maplibregl.Marker({ element: handle, draggable: true }).setLngLat(corner).addTo(map);
      const moved = (): Corner[] => corners.map((one, j) => (j === i ? [marker.getLngLat().lng, marker.getLngLat().lat] : one));
      marker.on('drag', () => show(moved()));
      marker.on('dragend', () => change(moved()));
      handle.addEventListener('keydown', (event) => {
        const by = arrows[event.key];
        again.current = i; // the handles are made anew: the one in use gets the focus back
        if (by) {
          const far = event.shiftKey ? step * 10 : step;
          change(corners.map((one, j) => (j === i ? [one[0] + by[0] * far, one[1] + by[1] * far] : one)));
        } else if ((event.key === 'Delete' || event.key === 'Backspace') && corners.length > 3) change(corners.filter((_, j) => j !== i));
        else return;
        event.preventDefault();
        event.stopPropagation(); // the map itself moves with the arrow keys
      });
      if (corners.length < 3) return [marker];
      const between = button('map-handle between', words().insert(i + 1));
      const half: Corner = [(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2];
      between.addEventListener('click', (event) => {
        event.stopPropagation();
        change([...corners.slice(0, i + 1), half, ...corners.slice(i + 1)]);
      });
      return [marker, new maplibregl.Marker({ element: between }).setLngLat(half).addTo(map)];
    });
    if (again.current !== null) box.current?.querySelectorAll<HTMLElement>('.map-handle:not(.between)')[again.current]?.focus();
    again.current = null;
    return () => {
      for (const marker of markers) marker.remove();
    };
  }, [map, corners]);

  if (failed) return <p className="muted">{unavailable}</p>;
  return <section ref={box} className="grid-map drawing" aria-label={label} />;
}

function button(className: string, label: string): HTMLButtonElement {
  const element = Object.assign(document.createElement('button'), { type: 'button', className, title: label });
  element.setAttribute('aria-label', label);
  return element;
}

function shapeOf(ring: Corner[]): GeoJSON.FeatureCollection {
  const first = ring[0];
  if (!first || ring.length < 2) return empty;
  const geometry: GeoJSON.Geometry =
    ring.length < 3 ? { type: 'LineString', coordinates: ring } : { type: 'Polygon', coordinates: [[...ring, first]] };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}
