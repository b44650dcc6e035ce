using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SkillsGap.Fuzzing.MessagePack;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.Service;

namespace SkillsGap.Benchmarks.Wire;

/// <summary>Writes and reads bulk requests as MessagePack, beside JSON of the same record and a copy of the same bytes.</summary>
internal static class PackSpeed
{
    private const int Runs = 15;
    private const int PerPerson = 20;

    public static int Run(int people, int skills)
    {
        Compare($"{people:N0} people x {skills} levels (MatchRequest)", MatchRequests.Make(people, skills, roles: 1000));
        Compare($"{people * PerPerson:N0} pieces of evidence (EvidenceUpload): texts", EvidenceUploads.Make(people, PerPerson));
        return 0;
    }

    private static void Compare<T>(string what, T request)
    {
        JsonTypeInfo<T> type = ServiceJson.TypeOf<T>();
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(request, type);
        byte[] plain = Bytes(request, type, MessagePackColumns.Plain);
        byte[] packed = Bytes(request, type, MessagePackColumns.Packed);
        var output = new ArrayBufferWriter<byte>(Math.Max(json.Length, plain.Length) + (1 << 20));

        Console.WriteLine($"{what}; median of {Runs} runs.");
        Console.WriteLine();
        Console.WriteLine("| form | does | body, bytes | ms | GB/s | allocated, bytes | allocated / body | times as fast as JSON | time / memcpy |");
        Console.WriteLine("|:--|:--|--:|--:|--:|--:|--:|--:|--:|");
        Measure jsonWrite = Measured(() =>
        {
            output.ResetWrittenCount();
            using var writer = new Utf8JsonWriter(output);
            JsonSerializer.Serialize(writer, request, type);
        });
        Measure jsonRead = Measured(() => JsonSerializer.Deserialize(json, type));
        Print("JSON", "write", json, jsonWrite, jsonWrite);
        Print("JSON", "read", json, jsonRead, jsonRead);
        foreach (MessagePackColumns columns in Enum.GetValues<MessagePackColumns>())
        {
            byte[] body = columns == MessagePackColumns.Plain ? plain : packed;
            string form = $"MessagePack, {columns.ToString().ToLowerInvariant()} columns";
            Print(form, "write", body, Measured(() =>
            {
                output.ResetWrittenCount();
                MessagePackCodec.Write(output, request, type, columns);
            }), jsonWrite);
            Print(form, "read", body, Measured(() => MessagePackCodec.Read(body, type)), jsonRead);
        }
        Console.WriteLine();
    }

    private static void Print(string form, string does, byte[] body, Measure measure, Measure json)
    {
        byte[] target = new byte[body.Length];
        Measure copy = Measured(() => Buffer.BlockCopy(body, 0, target, 0, body.Length));
        Console.WriteLine(
            $"| {form} | {does} | {body.Length:N0} | {measure.Seconds * 1000:F1} | {body.Length / measure.Seconds / 1e9:F2} | {measure.Allocated:N0} " +
            $"| {(double)measure.Allocated / body.Length:F2} | {json.Seconds / measure.Seconds:F1} | {measure.Seconds / copy.Seconds:F1} |");
    }

    private static Measure Measured(Action act)
    {
        List<Measure> runs = [];
        for (int i = -2; i < Runs; i++)
        {
            GC.Collect();
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            act();
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (i >= 0)
                runs.Add(new Measure(seconds, GC.GetAllocatedBytesForCurrentThread() - before));
        }
        return runs.OrderBy(run => run.Seconds).ElementAt(Runs / 2);
    }

    private static byte[] Bytes<T>(T request, JsonTypeInfo<T> type, MessagePackColumns columns)
    {
        var output = new ArrayBufferWriter<byte>();
        MessagePackCodec.Write(output, request, type, columns);
        return output.WrittenSpan.ToArray();
    }

    private readonly record struct Measure(double Seconds, long Allocated);
}
