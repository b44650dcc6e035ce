using System.Buffers;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>MessagePack; a stream is one document after the other.</summary>
/// <param name="columns">How columns of numbers are written.</param>
internal sealed class MessagePackFormat(MessagePackColumns columns) : WireFormat
{
    public override IReadOnlyList<string> MediaTypes { get; } = [MessagePackCodec.MediaType, .. MessagePackCodec.OtherMediaTypes];

    public override string StreamType => MessagePackCodec.MediaType;

    public override (T? Value, Problem? Problem) Parse<T>(ReadOnlyMemory<byte> body)
        where T : class
    {
        try
        {
            return (MessagePackCodec.Read(body.Span, ServiceJson.TypeOf<T>(), MessagePackLimits.Default), null);
        }
        catch (MessagePackException error)
        {
            return (null, Problem.Of(
                ProblemKind.Malformed, error.Path.Length == 0 ? FieldPath.Body : error.Path, null, $"{error.Problem} (byte {error.Offset}).",
                error.Cure ?? "Mend the MessagePack at this place: the body must be one whole map."));
        }
    }

    public override void Write<T>(IBufferWriter<byte> into, T value) => MessagePackCodec.Write(into, value, ServiceJson.TypeOf<T>(), columns);

    public override void WriteItem<T>(IBufferWriter<byte> into, T value) => Write(into, value);
}
