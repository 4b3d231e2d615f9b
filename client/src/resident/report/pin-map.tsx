import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { GeoPosition, PublicConfig } from '@/api/types';

/** A pin on the county's own tiles. Only loaded when asked for: 43 kB that most reports do not need. */
export default function PinMap(props: { config: PublicConfig; value: GeoPosition | null; onChange: (position: GeoPosition) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const place = useEffectEvent((at: L.LatLng) => props.onChange({ longitude: at.lng, latitude: at.lat }));
  const start = useEffectEvent((): [number, number] => {
    const at = props.value ?? props.config.mapCenter ?? { longitude: 116.5, latitude: 31.75 };
    return [at.latitude, at.longitude];
  });
  const { mapTileTemplate, mapAttribution } = props.config;
  useEffect(() => {
    if (!box.current || !mapTileTemplate) return;
    const map = L.map(box.current).setView(start(), 16);
    L.tileLayer(mapTileTemplate, { attribution: mapAttribution ?? '', maxZoom: 18 }).addTo(map);
    const pin = L.marker(start(), {
      draggable: true,
      icon: L.divIcon({ className: 'pin', iconSize: [28, 28], iconAnchor: [14, 28] }),
    }).addTo(map);
    pin.on('dragend', () => place(pin.getLatLng()));
    map.on('click', (event) => {
      pin.setLatLng(event.latlng);
      place(event.latlng);
    });
    return () => void map.remove();
  }, [mapTileTemplate, mapAttribution]);
  return <div ref={box} className="pin-map" />;
}
