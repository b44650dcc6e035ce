using System.Buffers.Binary;

namespace SkillsGap.Wire.MessagePack;

/// <summary>A moment, with the whole range of the specification's timestamps: some 292 billion years to either side of 1970.</summary>
public readonly record struct MessagePackTimestamp
{
    internal const int NanosecondsPerSecond = 1_000_000_000;
    private const int LongestData = 12;

    /// <summary>A moment.</summary>
    /// <param name="seconds">Since 1970-01-01T00:00:00Z.</param>
    /// <param name="nanoseconds">After that second, 0–999,999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The nanoseconds make a second or more.</exception>
    public MessagePackTimestamp(long seconds, uint nanoseconds)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(nanoseconds, (uint)NanosecondsPerSecond);
        (Seconds, Nanoseconds) = (seconds, nanoseconds);
    }

    /// <summary>Since 1970-01-01T00:00:00Z.</summary>
    public long Seconds { get; }

    /// <summary>After that second, 0–999,999,999.</summary>
    public uint Nanoseconds { get; }

    /// <summary>The same moment.</summary>
    public static MessagePackTimestamp From(DateTimeOffset moment)
    {
        long seconds = moment.ToUnixTimeSeconds();
        long ticks = moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks - (seconds * TimeSpan.TicksPerSecond);
        return new(seconds, (uint)(ticks * TimeSpan.NanosecondsPerTick));
    }

    /// <summary>The same moment, cut to 100 ns; false outside the years 1–9999.</summary>
    public bool TryGet(out DateTimeOffset moment)
    {
        bool fits = Seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && Seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        moment = fits ? DateTimeOffset.FromUnixTimeSeconds(Seconds).AddTicks(Nanoseconds / TimeSpan.NanosecondsPerTick) : default;
        return fits;
    }

    internal static bool TryRead(ReadOnlySpan<byte> data, out MessagePackTimestamp moment)
    {
        moment = default;
        ulong both = data.Length == sizeof(ulong) ? BinaryPrimitives.ReadUInt64BigEndian(data) : 0;
        (long seconds, uint nanoseconds) = data.Length switch
        {
            sizeof(uint) => ((long)BinaryPrimitives.ReadUInt32BigEndian(data), 0u),
            sizeof(ulong) => ((long)(both & 0x3_FFFF_FFFF), (uint)(both >> 34)),
            LongestData => (BinaryPrimitives.ReadInt64BigEndian(data[sizeof(uint)..]), BinaryPrimitives.ReadUInt32BigEndian(data)),
            _ => (0, (uint)NanosecondsPerSecond),
        };
        if (nanoseconds >= NanosecondsPerSecond)
            return false;
        moment = new(seconds, nanoseconds);
        return true;
    }

    /// <summary>Writes the shortest of the three forms; the bytes that it takes.</summary>
    internal int Write(Span<byte> data)
    {
        if (Seconds is < 0 or >= 1L << 34)
        {
            BinaryPrimitives.WriteUInt32BigEndian(data, Nanoseconds);
            BinaryPrimitives.WriteInt64BigEndian(data[sizeof(uint)..], Seconds);
            return LongestData;
        }
        if (Nanoseconds == 0 && Seconds <= uint.MaxValue)
        {
            BinaryPrimitives.WriteUInt32BigEndian(data, (uint)Seconds);
            return sizeof(uint);
        }
        BinaryPrimitives.WriteUInt64BigEndian(data, ((ulong)Nanoseconds << 34) | (ulong)Seconds);
        return sizeof(ulong);
    }
}
