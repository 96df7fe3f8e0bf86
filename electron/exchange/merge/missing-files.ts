import type { DeviceId, StudyId } from '../../../shared/base/ids';
import { type DeviceFile, mergedStoreOf } from '../../store/merged/merged-store';
import type { DeviceGapOfStudy } from '../../../shared/merge/missing-files';
import { deviceFingerprint } from '../study/device-enrolment';
import { enrolledDevicesOf, revokedDevicesOf } from '../../store/merged/enrolled-devices';
import type { OpenProfile } from '../../store/profile/open-profile';

/** What is wrong with the row of files one device sent. */
export interface DeviceGap {
  readonly device: DeviceId;
  /** Numbers up to the highest seen of which no file came: "file 7 of laptop B is missing". */
  readonly missing: readonly number[];
  /** Numbers that came with two different files, or whose file does not follow on the one before. */
  readonly forked: readonly number[];
}

/** Finds gaps and forks per device; devices whose files hold together are left out. At most `limit` missing numbers each. */
export function deviceGaps(files: readonly DeviceFile[], limit = 1000): DeviceGap[] {
  const byDevice = Map.groupBy(files, (file) => file.device);
  return [...byDevice]
    .map(([device, own]) => gapOf(device, own, limit))
    .filter((gap) => gap.missing.length > 0 || gap.forked.length > 0)
    .sort((one, other) => (one.device < other.device ? -1 : 1));
}

function gapOf(device: DeviceId, files: readonly DeviceFile[], limit: number): DeviceGap {
  const byNumber = Map.groupBy(files, (file) => file.deviceSequence);
  const numbers = [...byNumber.keys()].sort((one, other) => one - other);
  return {
    device,
    missing: missingBelow(numbers, limit),
    forked: numbers.filter((number) => isForked(byNumber, number)),
  };
}

function missingBelow(numbers: readonly number[], limit: number): number[] {
  const missing: number[] = [];
  let expected = 1;
  for (const number of numbers) {
    for (; expected < number && missing.length < limit; expected += 1) missing.push(expected);
    expected = number + 1;
  }
  return missing;
}

function isForked(byNumber: ReadonlyMap<number, readonly DeviceFile[]>, number: number): boolean {
  const own = byNumber.get(number) ?? [];
  const before = byNumber.get(number - 1);
  if (own.length > 1) return true;
  if (number === 1) return own.some((file) => file.previousFile !== null);
  return before !== undefined && own.some((file) => !before.some((earlier) => earlier.sha256 === file.previousFile));
}

/** What is missing or does not follow in the files of each laptop of a study. */
export function gapsOf(store: OpenProfile, study: StudyId): DeviceGapOfStudy[] {
  const laptops = [...revokedDevicesOf(store.database, study), ...enrolledDevicesOf(store.database, study)];
  const keys = new Map(laptops.map(({ device, publicKey }) => [device, publicKey]));
  return deviceGaps(mergedStoreOf(store.database, store.clock).filesOf(study)).map(({ device, missing, forked }) => {
    const key = keys.get(device);
    const fingerprint = key === undefined ? null : deviceFingerprint(key);
    return { device, fingerprint, missing: [...missing], forked: [...forked] };
  });
}
