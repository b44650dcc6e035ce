using System.Text;

namespace SkillsGap.Engine.Planning.Core;

/// <summary>Reads streams to their ends on threads of their own, so that their writer never waits, and keeps the first
/// 2,000 bytes.</summary>
internal sealed class CappedLog
{
    private readonly byte[] _bytes = new byte[2000];
    private readonly List<Thread> _readers = [];
    private int _count;

    public void Drain(Stream stream, string name)
    {
        var reader = new Thread(() => Read(stream), 256 * 1024) { IsBackground = true, Name = name };
        _readers.Add(reader);
        reader.Start();
    }

    /// <summary>What was kept, after the streams of an ended process had a moment to run dry.</summary>
    public string Finish()
    {
        foreach (Thread reader in _readers)
            reader.Join(TimeSpan.FromMilliseconds(100));
        lock (_bytes)
            return Encoding.UTF8.GetString(_bytes, 0, _count).Trim();
    }

    private void Read(Stream stream)
    {
        Span<byte> buffer = stackalloc byte[4096];
        try
        {
            for (int count; (count = stream.Read(buffer)) > 0;)
                Keep(buffer[..count]);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The process was killed: there is nothing more to read.
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_bytes)
        {
            int count = Math.Min(bytes.Length, _bytes.Length - _count);
            bytes[..count].CopyTo(_bytes.AsSpan(_count));
            _count += count;
        }
    }
}
