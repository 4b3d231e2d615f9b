import * as maplibregl from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { GridMapProps } from './grid-map-types';
import './map.css';

maplibregl.setWorkerUrl(workerUrl);

/** Outlines of grids, coloured by a value, with pins. No base map is needed; the county's tiles lie below when it names them. */
export default function GridMap({ grids, fills, pins, tiles, label, unavailable, onGrid, onPin }: GridMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const pickGrid = useEffectEvent((id: string) => onGrid?.(id));
  const pickPin = useEffectEvent((id: string) => onPin?.(id));
  useEffect(() => {
    if (!box.current) return;
    let map: maplibregl.Map;
    try {
      map = new maplibregl.Map({ container: box.current, style: styleOf(tiles), attributionControl: tiles?.attribution ? {} : false });
    } catch {
      setFailed(true); // no WebGL: the list beside the map says the same
      return;
    }
    map.addControl(new maplibregl.NavigationControl({ showCompass: false }));
    const bounds = new maplibregl.LngLatBounds();
    const markers: maplibregl.Marker[] = [];
    const divided = new Set(grids.features.map((feature) => feature.properties.parentId));
    for (const feature of grids.features) {
      const own = new maplibregl.LngLatBounds();
      for (const point of feature.geometry.coordinates[0] ?? []) own.extend(point as [number, number]);
      bounds.extend(own);
      const text = fills ? fills.get(feature.properties.id)?.label : feature.properties.name;
      if (text === undefined) continue;
      const element = Object.assign(document.createElement('button'), {
        type: 'button',
        className: 'grid-label',
        textContent: text,
        title: feature.properties.name,
        onclick: () => pickGrid(feature.properties.id),
      });
      // The middle belongs to the parts of a divided grid, and to a pin, which stands on its place: the name goes to the top or below.
      const marker = divided.has(feature.properties.id)
        ? new maplibregl.Marker({ element, anchor: 'top', offset: [0, 16] }).setLngLat([own.getCenter().lng, own.getNorth()])
        : new maplibregl.Marker({ element, anchor: pins ? 'top' : 'center', offset: [0, pins ? 10 : 0] }).setLngLat(own.getCenter());
      markers.push(marker.addTo(map));
    }
    for (const pin of pins ?? []) {
      const at: [number, number] = [pin.longitude, pin.latitude];
      bounds.extend(at);
      const element = Object.assign(document.createElement('button'), {
        type: 'button',
        className: 'map-pin',
        title: pin.label,
        onclick: () => pickPin(pin.id),
      });
      element.setAttribute('aria-label', pin.label);
      element.dataset.tone = pin.tone;
      markers.push(new maplibregl.Marker({ element, anchor: 'bottom' }).setLngLat(at).addTo(map));
    }
    if (!bounds.isEmpty()) map.fitBounds(bounds, { padding: 32, maxZoom: 16, duration: 0 });
    map.on('load', () => {
      map.addSource('grids', {
        type: 'geojson',
        data: {
          ...grids,
          features: grids.features.map((f) => ({
            ...f,
            properties: {
              ...f.properties,
              fill: fills?.get(f.properties.id)?.color ?? '#2f93a8',
              opacity: !fills ? 0.16 : fills.has(f.properties.id) ? 0.62 : 0,
            },
          })),
        },
      });
      map.addLayer({
        id: 'fill',
        type: 'fill',
        source: 'grids',
        paint: { 'fill-color': ['get', 'fill'], 'fill-opacity': ['get', 'opacity'] },
      });
      map.addLayer({ id: 'line', type: 'line', source: 'grids', paint: { 'line-color': '#2f7f90', 'line-width': 1.4 } });
    });
    return () => {
      for (const marker of markers) marker.remove();
      map.remove();
    };
  }, [grids, fills, pins, tiles]);
  if (failed) return <p className="muted">{unavailable}</p>;
  return <section ref={box} className="grid-map" aria-label={label} />;
}

function styleOf(tiles: GridMapProps['tiles']): maplibregl.StyleSpecification {
  return {
    version: 8,
    sources: tiles ? { base: { type: 'raster', tiles: [tiles.template], tileSize: 256, attribution: tiles.attribution ?? '' } } : {},
    layers: tiles ? [{ id: 'base', type: 'raster', source: 'base' }] : [],
  };
}
