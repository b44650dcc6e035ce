using System.Diagnostics;
using System.Net.Sockets;

namespace SkillsGap.Benchmarks.Serving;

/// <summary>Asks for health by a plain socket, and waits for the answer.</summary>
internal static class HealthCheck
{
    public static TimeSpan Ask(Uri server)
    {
        var start = Stopwatch.GetTimestamp();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(server.Host, server.Port);
        socket.Send("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8);
        var answer = new byte[1024];
        var read = socket.Receive(answer);
        return answer.AsSpan(0, read).StartsWith("HTTP/1.1 200"u8)
            ? Stopwatch.GetElapsedTime(start)
            : throw new InvalidOperationException("Health was not answered.");
    }
}
