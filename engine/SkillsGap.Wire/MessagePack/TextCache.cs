using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace SkillsGap.Wire.MessagePack;

/// <summary>Gives a short text that came before as the same string: roles, units and skills are named again and again. Its size is fixed, so
/// that many different texts cost nothing but their own memory.</summary>
internal sealed class TextCache
{
    private const int LongestKept = 64;
    private const int MostSlots = 1 << 13;
    private const int LeastSlots = 1 << 4;
    private const int BodyBytesPerSlot = 32;

    private readonly string?[] _slots;

    /// <param name="bodyBytes">Size of the document.</param>
    public TextCache(int bodyBytes)
    {
        int wanted = Math.Clamp(bodyBytes / BodyBytesPerSlot, LeastSlots, MostSlots);
        _slots = new string?[BitOperations.RoundUpToPowerOf2((uint)wanted)];
    }

    /// <summary>Bytes it takes.</summary>
    public long Size => Sizes.Array(_slots.Length, Sizes.Reference) + Sizes.Header;

    /// <summary>The text if it is kept.</summary>
    /// <param name="text">UTF-8, checked or not.</param>
    /// <param name="slot">Where it may be kept; −1 if it is too long.</param>
    public string? Find(ReadOnlySpan<byte> text, out int slot)
    {
        slot = -1;
        if (text.IsEmpty)
            return "";
        if (text.Length > LongestKept)
            return null;
        slot = Hash(text) & (_slots.Length - 1);
        string? kept = _slots[slot];
        return kept is not null && kept.Length == text.Length && Ascii.Equals(text, kept) ? kept : null;
    }

    /// <summary>Keeps a text that was not found, if it is ASCII.</summary>
    public string Keep(int slot, string text, int bytes)
    {
        if (slot >= 0 && text.Length == bytes)
            _slots[slot] = text;
        return text;
    }

    private static int Hash(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            ulong hash = (ulong)text.Length * 0x9E3779B97F4A7C15;
            while (text.Length >= sizeof(ulong))
            {
                hash = (hash ^ MemoryMarshal.Read<ulong>(text)) * 0xD6E8FEB86659FD93;
                hash ^= hash >> 32;
                text = text[sizeof(ulong)..];
            }
            ulong last = 0;
            foreach (byte part in text)
                last = (last << 8) | part;
            hash = (hash ^ last) * 0xD6E8FEB86659FD93;
            return (int)(hash >> 33);
        }
    }
}
